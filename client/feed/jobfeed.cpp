// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/jobfeed.h"

namespace Pollux {

using namespace Qt::StringLiterals;

void JobFeed::ask(const QString &, const QJsonArray &, Milliseconds, AnswerHandler use)
{
    Error cause;
    cause.layer = Layer::Client;
    cause.code = u"not-possible"_s;
    cause.detail = u"this kind of link has no questions and answers"_s;
    cause.transient = false;
    QMetaObject::invokeMethod(this, [use = std::move(use), cause] { use(Failure{cause}); }, Qt::QueuedConnection);
}

} // namespace Pollux
