// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylesheet.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

QHash<QString, QColor> coloursOf(const Tokens &tokens)
{
    return {
        {u"ground"_s, tokens.ground}, {u"surface"_s, tokens.surface},   {u"line"_s, tokens.line},
        {u"bar"_s, tokens.bar},       {u"text"_s, tokens.text},         {u"muted"_s, tokens.muted},
        {u"accent"_s, tokens.accent}, {u"onAccent"_s, tokens.onAccent}, {u"ok"_s, tokens.ok},
        {u"warn"_s, tokens.warn},     {u"bad"_s, tokens.bad},
        {u"selected"_s, tokens.selected()}, {u"faded"_s, tokens.faded(tokens.text)},
        {u"handle"_s, tokens.highContrast ? tokens.muted : tokens.tint(tokens.muted, 0.4)},
    };
}

QHash<QString, int> sizes()
{
    return {
        {u"textPixels"_s, Metrics::textPixels},         {u"smallTextPixels"_s, Metrics::smallTextPixels},
        {u"noteTextPixels"_s, Metrics::noteTextPixels}, {u"cardRadius"_s, Metrics::cardRadius},
        {u"buttonRadius"_s, Metrics::buttonRadius},
    };
}

} // namespace

QString filledStyleSheet(const QString &source, const Tokens &tokens)
{
    static const QRegularExpression placeholder(u"\\$([A-Za-z]+)(?:-(\\d+))?"_s);
    const auto colours = coloursOf(tokens);
    const auto lengths = sizes();

    QString filled;
    qsizetype end = 0;
    for (auto matches = placeholder.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        filled += QStringView(source).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        if (const auto size = lengths.constFind(name); size != lengths.constEnd())
            filled += QString::number(*size) + "px"_L1;
        else if (const auto colour = colours.constFind(name); colour == colours.constEnd())
            filled += match.capturedView();
        else if (match.hasCaptured(2))
            filled += tokens.tint(*colour, match.capturedView(2).toInt() / 100.0).name();
        else
            filled += colour->name();
    }
    filled += QStringView(source).mid(end);
    return filled;
}

} // namespace Pollux::Ui
