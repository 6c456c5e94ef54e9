// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "fuzz/fuzz.h"
#include "profile/eventmapping.h"
#include "profile/profilecatalog.h"
#include "profile/profileparser.h"
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
    for (const QByteArray &message : messages) {
        if (const auto page = snapshot.mapList(message, u"queue"_s); page)
            require(page->changes.size() <= page->rows, "no more changes than rows");
        const auto job = snapshot.mapJob(message, u"queue"_s);
        static_cast<void>(job.hasValue());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    QByteArrayList parts = bytesOf(data, size).split(separator);
    auto profile = parseProfile(parts.takeFirst(), u"x.json"_s);
    if (!profile) {
        checkError(profile.error());
        static const auto generic = loadProfile(genericProfileName());
        profile = generic; // so that messages are tried all the same
    }
    if (profile)
        checkMessages(*profile, parts);
    return 0;
}
