// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "engineio/causes.h"

#include <QList>
#include <QMetaType>
#include <QUrl>

#include <optional>

namespace Pollux::Diagnosis {

//! One answer on the way, for a redirect has several.
struct HttpHop
{
    int status = 0;
    QUrl url; //!< that was asked
};

//! What came of an HTTP question.
struct HttpFinding
{
    QUrl url;                    //!< of the last hop
    EngineIo::HttpAnswer answer; //!< status 0: none came
    std::optional<Error> cause;  //!< why there is no whole answer; nothing: there is one, of whatever status
    QList<HttpHop> hops;         //!< all that were answered, the last one too
    Microseconds elapsed{};      //!< of the last hop

    bool isAnswered() const { return answer.status != 0; }
};

} // namespace Pollux::Diagnosis

Q_DECLARE_METATYPE(Pollux::Diagnosis::HttpFinding)
