// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demojob.h"
#include "demo/httpresponse.h"

#include <QList>

namespace Pollux::Demo {

struct HttpRequest;

//! The REST interface: `GET /health`, `GET /api/jobs?queue=&start=&limit=` (by rising id; at most 500 a page) and
//! `GET /api/jobs/<queue>/<id>`. Everything else is 404, another method 405. Pure.
HttpResponse answerApi(const HttpRequest &request, const QList<DemoJob> &jobs);

} // namespace Pollux::Demo
