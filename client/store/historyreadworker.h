// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historyreadqueue.h"

#include <QObject>

#include <memory>

namespace Pollux::Store {

//! The end of a HistoryReadQueue that reads the file, in a thread of its own. Opens it for each question: it may be put
//! aside and begun anew meanwhile, and nobody who reads should hold it.
class HistoryReadWorker : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 200;

    HistoryReadWorker(const QString &file, std::shared_ptr<HistoryReadQueue> queue);
    ~HistoryReadWorker() override;

    //! In its thread, once.
    void begin();

protected:
    void customEvent(QEvent *event) override;

private:
    void answer(const HistoryQuestion &question);
    void tellPage(HistoryFile &history, const HistoryQuestion &question);
    void tellTotal(HistoryFile &history, const HistoryQuestion &question);
    HistoryExported writeOut(HistoryFile &history, const HistoryQuestion &question);
    void fail(const HistoryQuestion &question, const Error &error);

    const QString m_file;
    const std::shared_ptr<HistoryReadQueue> m_queue;
};

} // namespace Pollux::Store
