// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/transportmemory.h"

#include "engineio/endpoint.h"
#include "engineio/upgradememory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>
#include <mutex>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds keptAfterRest = std::chrono::hours(24);
constexpr qsizetype longestHost = 300;
constexpr qsizetype longestCode = 60;

struct Known
{
    UpgradeMemory upgrades;
    bool isProven = false;
    std::optional<Instant> succeeded; // last
    QDateTime learned;                // something, by the wall clock
};

Layer layerOf(const QString &name)
{
    for (int layer = 0; layer <= int(Layer::Client); ++layer) {
        if (layerName(Layer(layer)) == name)
            return Layer(layer);
    }
    return Layer::WebSocket;
}

// Our codes are such words; anything else is a stranger's.
bool isCode(const QString &code)
{
    return !code.isEmpty() && code.size() <= longestCode
        && std::all_of(code.begin(), code.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

QJsonObject blockToJson(const UpgradeMemory::Block &block, Instant now, const QDateTime &wallTime)
{
    const qint64 until = wallTime.toMSecsSinceEpoch() + toMilliseconds(block.until - now).count();
    return {{u"layer"_s, layerName(block.cause.layer)},
            {u"code"_s, block.cause.code},
            {u"status"_s, block.cause.httpStatus},
            {u"restMs"_s, qint64(block.rest.count())},
            {u"untilMs"_s, until}};
}

// Whatever a stranger has written: the rest is one that we could have made.
std::optional<UpgradeMemory::Block> blockFromJson(const QJsonObject &json, Instant now, const QDateTime &wallTime)
{
    UpgradeMemory::Block block;
    block.cause.code = json.value(u"code"_s).toString();
    const qint64 until = json.value(u"untilMs"_s).toInteger();
    if (!isCode(block.cause.code) || until <= 0)
        return std::nullopt;
    block.cause.layer = layerOf(json.value(u"layer"_s).toString());
    block.cause.httpStatus = std::clamp(json.value(u"status"_s).toInt(), 0, 999);
    if (block.cause.httpStatus > 0)
        block.cause.detail = u"HTTP status %1"_s.arg(block.cause.httpStatus);
    block.rest = std::clamp(Milliseconds(json.value(u"restMs"_s).toInteger()), UpgradeMemory::firstRest,
                            UpgradeMemory::longestRest);
    const Milliseconds left(until - wallTime.toMSecsSinceEpoch());
    block.until = now + std::clamp<Milliseconds>(left, -2 * keptAfterRest, block.rest);
    return block;
}

} // namespace

class TransportMemory::Private
{
public:
    explicit Private(Clock *memoryClock) : clock(memoryClock) {}

    bool isWorthKeeping(const Known &known) const
    {
        const auto &block = known.upgrades.block();
        const bool isFresh = known.learned.msecsTo(clock->wallTime()) <= longestKept.count();
        return (known.isProven && isFresh) || (block && clock->now() < block->until + keptAfterRest);
    }

    // Room for one more. What is not worth keeping went first, for it is the oldest.
    Known &at(const QString &host)
    {
        if (!hosts.contains(host) && hosts.size() >= maxHosts) {
            hosts.erase(std::min_element(hosts.begin(), hosts.end(),
                                         [](const Known &a, const Known &b) { return a.learned < b.learned; }));
        }
        return hosts[host];
    }

    // False: it is nothing that save() could have written.
    bool restoreHost(const QJsonObject &entry)
    {
        const QDateTime wallTime = clock->wallTime();
        const QString host = entry.value(u"host"_s).toString();
        const qint64 learned = entry.value(u"learnedMs"_s).toInteger();
        Known known;
        known.isProven = entry.value(u"upgraded"_s).toBool();
        known.learned = QDateTime::fromMSecsSinceEpoch(std::clamp<qint64>(learned, 0, wallTime.toMSecsSinceEpoch()), Qt::UTC);
        if (const QJsonValue blocked = entry.value(u"blocked"_s); !blocked.isUndefined()) {
            const auto block = blockFromJson(blocked.toObject(), clock->now(), wallTime);
            if (!block)
                return false;
            known.upgrades.remember(*block);
        }
        if (learned <= 0 || host.isEmpty() || host.size() > longestHost || host != hostOf(QUrl(host)))
            return false;
        if (isWorthKeeping(known))
            at(host) = known;
        return true;
    }

    Clock *const clock;
    mutable std::mutex mutex;
    QMap<QString, Known> hosts;
};

TransportMemory::TransportMemory(Clock *clock, QObject *parent) : QObject(parent), d(std::make_unique<Private>(clock)) {}

TransportMemory::~TransportMemory() = default;

QString TransportMemory::hostOf(const QUrl &url)
{
    const QUrl http = httpUrl(url);
    QUrl host;
    host.setScheme(http.scheme());
    host.setHost(http.host());
    host.setPort(http.port(http.scheme() == "https"_L1 ? 443 : 80));
    return host.toString(QUrl::FullyEncoded);
}

QByteArray TransportMemory::save() const
{
    const std::lock_guard lock(d->mutex);
    const Instant now = d->clock->now();
    const QDateTime wallTime = d->clock->wallTime();
    QJsonArray saved;
    for (auto host = d->hosts.cbegin(); host != d->hosts.cend(); ++host) {
        if (!d->isWorthKeeping(*host))
            continue;
        QJsonObject entry{{u"host"_s, host.key()}, {u"learnedMs"_s, host->learned.toMSecsSinceEpoch()}};
        if (host->isProven)
            entry.insert(u"upgraded"_s, true);
        if (host->upgrades.block())
            entry.insert(u"blocked"_s, blockToJson(*host->upgrades.block(), now, wallTime));
        saved += entry;
    }
    return saved.isEmpty() ? QByteArray() : QJsonDocument(saved).toJson(QJsonDocument::Compact);
}

QString TransportMemory::restore(const QByteArray &saved)
{
    if (saved.isEmpty())
        return {};
    if (saved.size() > maxSaved)
        return u"%1 bytes are more than were ever saved"_s.arg(saved.size());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(saved, &error);
    if (error.error != QJsonParseError::NoError)
        return u"no JSON: %1 at offset %2"_s.arg(error.errorString()).arg(error.offset);
    if (!document.isArray())
        return u"no list of hosts"_s;
    const QJsonArray entries = document.array();
    const std::lock_guard lock(d->mutex);
    const auto bad = std::count_if(entries.begin(), entries.end(),
                                   [this](const QJsonValue &entry) { return !d->restoreHost(entry.toObject()); });
    return bad == 0 ? QString() : u"%1 of %2 hosts could not be read"_s.arg(bad).arg(entries.size());
}

bool TransportMemory::mayTry(const QString &host) const
{
    return whyNot(host).isEmpty();
}

QString TransportMemory::whyNot(const QString &host) const
{
    const std::lock_guard lock(d->mutex);
    const auto known = d->hosts.constFind(host);
    return known == d->hosts.cend() ? QString() : known->upgrades.whyNot(d->clock->now());
}

bool TransportMemory::isDue(const QString &host, Instant stayed) const
{
    const std::lock_guard lock(d->mutex);
    const auto known = d->hosts.constFind(host);
    if (known == d->hosts.cend())
        return false;
    return known->upgrades.isDue(d->clock->now()) || (known->succeeded && *known->succeeded > stayed);
}

bool TransportMemory::isProven(const QString &host) const
{
    const std::lock_guard lock(d->mutex);
    const auto known = d->hosts.constFind(host);
    return known != d->hosts.cend() && known->isProven;
}

void TransportMemory::failed(const QString &host, const Error &cause)
{
    {
        const std::lock_guard lock(d->mutex);
        Known &known = d->at(host);
        known.upgrades.failed(cause, d->clock->now());
        known.isProven = false;
        known.learned = d->clock->wallTime();
    }
    Q_EMIT changed();
}

void TransportMemory::succeeded(const QString &host, bool byUpgrade)
{
    {
        const std::lock_guard lock(d->mutex);
        Known &known = d->at(host);
        const bool wasKnown = !known.upgrades.block() && (known.isProven || !byUpgrade);
        known.upgrades.succeeded();
        known.isProven = known.isProven || byUpgrade;
        known.succeeded = d->clock->now();
        const bool isFresh = known.learned.isValid() && known.learned.daysTo(d->clock->wallTime()) < 1;
        if (wasKnown && isFresh)
            return;
        known.learned = d->clock->wallTime();
    }
    Q_EMIT changed();
}

void TransportMemory::networkChanged()
{
    bool isNews = false;
    {
        const std::lock_guard lock(d->mutex);
        for (Known &known : d->hosts)
            isNews |= known.upgrades.networkChanged(d->clock->now());
    }
    if (isNews)
        Q_EMIT changed();
}

void TransportMemory::giveAnotherChance(const QString &host)
{
    bool isNews = false;
    {
        const std::lock_guard lock(d->mutex);
        if (const auto known = d->hosts.find(host); known != d->hosts.end())
            isNews = known->upgrades.networkChanged(d->clock->now());
    }
    if (isNews)
        Q_EMIT changed();
}

} // namespace Pollux::EngineIo
