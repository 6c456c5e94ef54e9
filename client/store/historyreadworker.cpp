// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyreadworker.h"

#include "base/plaintext.h"

#include <QSaveFile>
#include <QThread>

#include <utility>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

HistoryReadWorker::HistoryReadWorker(const QString &file, std::shared_ptr<HistoryReadQueue> queue)
    : m_file(file)
    , m_queue(std::move(queue))
{
}

HistoryReadWorker::~HistoryReadWorker()
{
    m_queue->setWorker(nullptr);
}

void HistoryReadWorker::begin()
{
    m_queue->setWorker(this);
}

void HistoryReadWorker::customEvent(QEvent *)
{
    while (!QThread::currentThread()->isInterruptionRequested()) {
        const auto question = m_queue->take();
        if (!question)
            return;
        answer(*question);
    }
}

void HistoryReadWorker::answer(const HistoryQuestion &question)
{
    const auto history = HistoryFile::open(m_file, {.access = Database::Access::Read});
    if (!history) {
        fail(question, history.error());
    } else if (!question.file.isEmpty()) {
        m_queue->tell({{}, {}, {writeOut(**history, question)}});
    } else {
        tellPage(**history, question);
        if (!question.after.time.isValid())
            tellTotal(**history, question);
    }
}

void HistoryReadWorker::tellPage(HistoryFile &history, const HistoryQuestion &question)
{
    const auto page = [&](auto found, auto HistoryPage::*entries) {
        if (!found) {
            fail(question, found.error());
            return;
        }
        HistoryPage told{.ticket = question.ticket, .atEnd = found->isEmpty()};
        told.*entries = *std::move(found);
        m_queue->tell({{told}, {}, {}});
    };
    if (question.wish.kind == HistoryKind::Jobs)
        page(history.jobs().find(question.wish.filter, question.after, pageSize), &HistoryPage::jobs);
    else
        page(history.notifications().find(question.wish.filter, question.after, pageSize), &HistoryPage::notifications);
}

// The page is there already: who has typed on meanwhile need not wait for a number.
void HistoryReadWorker::tellTotal(HistoryFile &history, const HistoryQuestion &question)
{
    const auto total = question.wish.kind == HistoryKind::Jobs ? history.jobs().count(question.wish.filter)
                                                               : history.notifications().count(question.wish.filter);
    if (total)
        m_queue->tell({{}, {{question.ticket, *total}}, {}});
}

HistoryExported HistoryReadWorker::writeOut(HistoryFile &history, const HistoryQuestion &question)
{
    HistoryExported done{.ticket = question.ticket, .file = question.file};
    QSaveFile file(question.file);
    if (!file.open(QIODevice::WriteOnly)) {
        done.problem = plainLine(file.errorString());
        return done;
    }
    if (question.wish.format == HistoryFormat::Csv)
        file.write("\xef\xbb\xbf");
    const auto goesOn = [] { return !QThread::currentThread()->isInterruptionRequested(); };
    const auto written = exportHistory(history, question.wish, &file, goesOn);
    if (!written)
        done.problem = written.error().detail;
    else if (!goesOn())
        done.problem = u"it was given up"_s;
    else if (!file.commit())
        done.problem = plainLine(file.errorString());
    else
        done.entries = *written;
    return done;
}

void HistoryReadWorker::fail(const HistoryQuestion &question, const Error &error)
{
    if (!question.file.isEmpty()) {
        m_queue->tell({{}, {}, {{.ticket = question.ticket, .file = question.file, .problem = error.detail}}});
        return;
    }
    HistoryPage page{.ticket = question.ticket, .atEnd = true, .problem = error.detail};
    page.missing = error.code == "database-missing"_L1;
    m_queue->tell({{page}, {}, {}});
}

} // namespace Pollux::Store
