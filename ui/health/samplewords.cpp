// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/samplewords.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::SampleWords)
};

QString latenessText(Microseconds lateness)
{
    const QString amount = roundTripText(Microseconds(std::abs(lateness.count())));
    return lateness.count() < 0 ? Words::tr("Ping %1 early").arg(amount) : Words::tr("Ping %1 late").arg(amount);
}

} // namespace

QString spanText(const LinkSpan &span)
{
    return Words::tr("%1, %2 – %3, %4", "state, begin, end, duration")
        .arg(conditionText(span.condition), clockText(span.begin), clockText(span.end),
             durationText(Milliseconds(span.begin.msecsTo(span.end))));
}

QString sampleText(const LinkSample &sample)
{
    QStringList lines{clockText(sample.time)};
    if (sample.roundTrip)
        lines.append(Words::tr("Round trip %1").arg(roundTripText(*sample.roundTrip)));
    if (sample.pingLateness)
        lines.append(latenessText(*sample.pingLateness));
    lines.append(transportText(sample.transport));
    return lines.join(u'\n');
}

QString samplesText(const QList<LinkSample> &samples, SampleRange range)
{
    const auto trips = roundTripShares(samples, range);
    if (!trips)
        return {};
    return Words::tr("%Ln measurement(s) of the round trip: half of them at most %1, 95 % of them at most %2", nullptr,
                     int(trips->measured))
        .arg(roundTripText(trips->half), roundTripText(trips->most));
}

QString transportText(const QString &transport)
{
    if (transport == "websocket"_L1)
        return conditionText(LinkCondition::WebSocket);
    if (transport == "polling"_L1)
        return conditionText(LinkCondition::Polling);
    return transport == "rest"_L1 ? u"REST"_s : plainLine(transport, 40);
}

QString trafficText(const TransportTraffic &traffic)
{
    const QLocale locale;
    return Words::tr("%1: %2 received, %3 sent", "transport, data sizes")
        .arg(transportText(traffic.transport), locale.formattedDataSize(traffic.received, 1, QLocale::DataSizeSIFormat),
             locale.formattedDataSize(traffic.sent, 1, QLocale::DataSizeSIFormat));
}

} // namespace Pollux::Ui
