// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/jobsapi.h"

#include "demo/httprequest.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPage = 100;
constexpr int largestPage = 500;

HttpResponse error(HttpStatus status, const QString &text)
{
    return HttpResponse::json(status, {{u"error"_s, text}});
}

HttpResponse oneJob(const QString &queue, const QString &id, const QList<DemoJob> &jobs)
{
    const auto job = std::find_if(jobs.begin(), jobs.end(), [&](const DemoJob &j) {
        return j.kind->queue == queue && QString::number(j.id) == id;
    });
    return job == jobs.end() ? error(HttpStatus::NotFound, u"not found"_s)
                             : HttpResponse::json(HttpStatus::Ok, restRow(*job));
}

// A query item as a number that is not negative; `fallback` where it is missing, -1 where it is no such number.
int number(const HttpRequest &request, const QString &name, int fallback)
{
    if (!request.query.hasQueryItem(name))
        return fallback;
    bool isNumber = false;
    const int value = request.query.queryItemValue(name).toInt(&isNumber);
    return isNumber && value >= 0 ? value : -1;
}

HttpResponse jobList(const HttpRequest &request, const QList<DemoJob> &jobs)
{
    const int start = number(request, u"start"_s, 0);
    const int limit = std::min(number(request, u"limit"_s, defaultPage), largestPage);
    if (start < 0 || limit < 0)
        return error(HttpStatus::BadRequest, u"start and limit must be numbers from 0 on"_s);
    const QString queue = request.query.queryItemValue(u"queue"_s, QUrl::FullyDecoded);

    QJsonArray rows;
    int total = 0;
    for (const DemoJob &job : jobs) {
        if (!queue.isEmpty() && job.kind->queue != queue)
            continue;
        if (total >= start && rows.size() < limit)
            rows += restRow(job);
        ++total;
    }
    return HttpResponse::json(HttpStatus::Ok, {{u"jobs"_s, rows}, {u"total"_s, total}});
}

} // namespace

HttpResponse answerApi(const HttpRequest &request, const QList<DemoJob> &jobs)
{
    const QStringList path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path)).split(u'/');
    const bool isHealth = request.path == "/health";
    const bool isList = request.path == "/api/jobs";
    const bool isJob = path.size() == 5 && path.at(1) == "api"_L1 && path.at(2) == "jobs"_L1;
    if (!isHealth && !isList && !isJob)
        return error(HttpStatus::NotFound, u"not found"_s);
    if (request.method != "GET")
        return error(HttpStatus::MethodNotAllowed, u"method not allowed"_s);
    if (isHealth)
        return HttpResponse::json(HttpStatus::Ok, {{u"status"_s, u"ok"_s}});
    return isList ? jobList(request, jobs) : oneJob(path.at(3), path.at(4), jobs);
}

} // namespace Pollux::Demo
