// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/joblinks.h"

#include "base/json.h"
#include "profile/joblinktemplate.h"
#include "profile/jsonpointer.h"
#include "profile/jsonvalues.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxValue = 4096;

QUrl webAddress(QUrl server)
{
    if (server.scheme() == "ws"_L1)
        server.setScheme(u"http"_s);
    else if (server.scheme() == "wss"_L1)
        server.setScheme(u"https"_s);
    while (server.path().endsWith(u'/'))
        server.setPath(server.path().chopped(1));
    return server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

// "/result/a/b": "/a/b" in the result's JSON. A text that is not JSON is only there as a whole.
std::optional<QString> pointedTo(const QString &text, const QString &pointer)
{
    if (pointer.isEmpty())
        return text;
    const auto steps = JsonPointer::parse(pointer);
    JsonReader reader;
    const QByteArray json = text.toUtf8();
    const auto root = reader.parse(json);
    if (!steps || !root)
        return std::nullopt;
    const auto element = steps->resolve(*root);
    return element ? textValue(*element, maxValue) : std::nullopt;
}

std::optional<QString> valueOf(const QString &name, const Job &job, const Variables &variables, const QUrl &server)
{
    const auto known = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    if (name.startsWith("/result"_L1))
        return pointedTo(job.result, name.sliced(7));
    if (name.startsWith("/data"_L1))
        return pointedTo(job.data, name.sliced(5));
    if (name == "id"_L1)
        return known(job.key.id);
    if (name == "queue"_L1)
        return known(job.key.queue);
    if (name == "name"_L1)
        return known(job.name);
    if (name == "result"_L1)
        return known(job.result);
    if (name == "data"_L1)
        return known(job.data);
    if (name == "server"_L1)
        return server.toString(QUrl::FullyEncoded);
    const auto variable = variables.constFind(name);
    return variable == variables.constEnd() ? std::nullopt : std::optional(*variable);
}

} // namespace

QList<ResolvedLink> jobLinks(const Profile &profile, const Job &job, const Variables &variables, const QUrl &server)
{
    const QUrl base = webAddress(server);
    const Variables all = withDefaults(profile, variables);
    const auto lookup = [&](const QString &name) { return valueOf(name, job, all, base); };
    QList<ResolvedLink> links;
    for (const JobLink &link : profile.links) {
        for (const QString &text : link.url) {
            const auto made = JobLinkTemplate::parse(text);
            const auto url = made ? made->resolve(base, lookup) : std::nullopt;
            if (!url)
                continue;
            links.append({link.title, *url});
            break;
        }
    }
    return links;
}

} // namespace Pollux
