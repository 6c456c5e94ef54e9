// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/joblinkparser.h"

#include "profile/joblinktemplate.h"

namespace Pollux {

using namespace Qt::StringLiterals;

JobLink parseJobLink(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    reader.require("title"_L1);
    reader.require("url"_L1);
    JobLink link;
    link.title = reader.text("title"_L1).value_or(QString());
    link.url = reader.textOrTexts("url"_L1);
    for (const QString &text : link.url) {
        if (JobLinkTemplate::parse(text))
            continue;
        reader.refuse("url"_L1, u"text that becomes an http or https URL: \"https://…\", \"{server}/…\", "
                                "or one value alone such as \"{/result/url}\""_s);
    }
    reader.finish();
    return link;
}

} // namespace Pollux
