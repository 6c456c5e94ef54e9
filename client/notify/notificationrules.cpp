// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationrules.h"

#include <QCoreApplication>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::NotificationRules)
};

// pcre2pattern(3), "Setting match resource limits": a pattern may lower them, never raise them.
QString bounded(const QString &pattern)
{
    return u"(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=2000)(*LIMIT_HEAP=1024)"_s + pattern;
}

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(bounded(pattern), QRegularExpression::CaseInsensitiveOption
                                                    | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

NotificationRules::NotificationRules(const QList<NotificationRule> &rules)
{
    for (const NotificationRule &rule : rules.first(std::min(rules.size(), maxRules))) {
        Compiled next{rule, {}, flawOf(rule.pattern).isEmpty()};
        if (next.isUsable && !rule.pattern.isEmpty())
            next.pattern = compiled(rule.pattern);
        m_rules += next;
    }
}

const NotificationRule *NotificationRules::find(const Subject &subject) const
{
    const auto has = [](const QRegularExpression &pattern, const QString &text) {
        return pattern.match(text.left(maxSubject)).hasMatch();
    };
    const bool isLink = subject.event == NotificationRule::Event::Link;
    for (const auto &[rule, pattern, isUsable] : m_rules) {
        if (!rule.isEnabled || !isUsable)
            continue;
        if (rule.event != NotificationRule::Event::Any && rule.event != subject.event)
            continue;
        if (!rule.server.isEmpty() && rule.server != subject.server)
            continue;
        if (rule.pattern.isEmpty() || (!isLink && (has(pattern, subject.name) || has(pattern, subject.queue))))
            return &rule;
    }
    return nullptr;
}

QString NotificationRules::flawOf(const QString &pattern)
{
    if (pattern.size() > maxPattern)
        return Texts::tr("The pattern is too long");
    const QRegularExpression expression = compiled(pattern);
    return expression.isValid() ? QString() : expression.errorString();
}

QString NotificationRules::patternFor(const QString &text)
{
    return u'^' + QRegularExpression::escape(text) + u'$';
}

} // namespace Pollux
