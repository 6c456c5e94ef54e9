// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/jobfeed.h"

#include "base/makeerror.h"

namespace Pollux {

using namespace Qt::StringLiterals;

void JobFeed::ask(const QString &, const QJsonArray &, Milliseconds, AnswerHandler use)
{
    const Error cause =
        makeError(Layer::Client, u"not-possible"_s, u"this kind of link has no questions and answers"_s, false);
    QMetaObject::invokeMethod(this, [use = std::move(use), cause] { use(Failure{cause}); }, Qt::QueuedConnection);
}

} // namespace Pollux
