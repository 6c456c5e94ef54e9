// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "fuzz/fuzz.h"
#include "profile/eventmapping.h"
#include "profile/joblinks.h"
#include "profile/profilecatalog.h"
#include "profile/profileparser.h"
#include "profile/profilepreview.h"
#include "profile/snapshotmapping.h"

using namespace Pollux;
using namespace Pollux::Fuzz;
using namespace Qt::StringLiterals;

namespace {

// A profile, then what a server sends it, joined by 0x1e.
constexpr char separator = '\x1e';

void checkError(const ProfileError &error)
{
    require(error.pointer.isEmpty() || error.pointer.startsWith(u'/'), "a refusal names a JSON Pointer");
    require(!error.toString().contains(u'\n'), "a refusal is one line");
}

void checkMessages(const Profile &profile, const QByteArrayList &messages)
{
    EventMapping mapping(profile);
    for (const QByteArray &message : messages) {
        if (const auto mapped = mapping.map(message); mapped)
            require(mapped->matched || mapped->changes.isEmpty(), "no change without a rule");
    }
    if (!profile.snapshot)
        return;
    SnapshotMapping snapshot(*profile.snapshot);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    for (const QByteArray &message : messages) {
        if (const auto queues = snapshot.mapQueues(message, u"queue"_s, now); queues)
            require(queues->changes.size() <= queues->rows, "no more queues than rows");
        if (const auto workers = snapshot.mapWorkers(message); workers)
            require(workers->changes.size() <= workers->rows, "no more workers than rows");
        if (const auto page = snapshot.mapList(message, u"queue"_s); page)
            require(page->changes.size() <= page->rows, "no more changes than rows");
        const auto job = snapshot.mapJob(message, u"queue"_s);
        static_cast<void>(job.hasValue());
    }
}

// A person's browser opens these: whatever profile and server say, they are honest web addresses.
void checkLinks(const Profile &profile, const Job &job)
{
    for (const ResolvedLink &link : jobLinks(profile, job, {}, QUrl(u"https://a.example/app"_s))) {
        const QString scheme = link.url.scheme();
        require(scheme == "http"_L1 || scheme == "https"_L1, "a link is of http or https");
        require(link.url.isValid() && !link.url.host().isEmpty(), "a link has a host");
        require(link.url.userInfo().isEmpty(), "a link has no user");
        require(link.url.toEncoded().size() <= 4096, "a link is bounded");
    }
}

void checkPreview(const Profile &profile, const QByteArrayList &messages)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const PreviewLimits limits{.lines = 50, .bytes = 4096};
    const ProfilePreview preview = previewProfile(profile, messages.join('\n'), now, {}, limits);
    require(preview.lines.size() <= limits.lines, "no more lines than asked for");
    for (const PreviewLine &line : preview.lines) {
        require(!line.why.contains(u'\n') && !line.event.contains(u'\n'), "what is told of a line is one line");
        const bool isUnderstood = line.outcome == PreviewLine::Outcome::Understood;
        require(isUnderstood || !line.why.isEmpty(), "what is not understood has a reason");
        require(isUnderstood || line.changes.isEmpty(), "no change by what is not understood");
    }
    for (const Job &job : preview.jobs)
        checkLinks(profile, job);
}

// All flaws begin with the one that refuses the profile.
void checkFlaws(const QByteArray &json, const ProfileError &first)
{
    const QList<ProfileError> flaws = profileFlaws(json, u"x.json"_s);
    require(!flaws.isEmpty() && flaws.constFirst() == first, "the first flaw is the error");
    for (const ProfileError &flaw : flaws)
        checkError(flaw);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    QByteArrayList parts = bytesOf(data, size).split(separator);
    const QByteArray json = parts.takeFirst();
    auto profile = parseProfile(json, u"x.json"_s);
    if (!profile) {
        checkFlaws(json, profile.error());
        static const auto generic = loadProfile(genericProfileName());
        profile = generic; // so that messages are tried all the same
    }
    if (profile) {
        checkMessages(*profile, parts);
        checkPreview(*profile, parts);
    }
    return 0;
}
