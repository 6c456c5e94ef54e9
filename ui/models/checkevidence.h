// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"

#include <QString>

namespace Pollux::Ui {

//! What a step of the check-up has found, in the person's language, made from its facts (checkfacts.h) and its cause; what
//! others have said (a server, a certificate) stays as it is. Where its facts are not all there, as in a report of another
//! version, its own English words. Plain text, one line; empty where there is nothing to say.
QString checkEvidence(const Diagnosis::CheckResult &result);

//! What is known of why a step has failed, beyond its evidence, in English: the words of Qt, of the system, of our own
//! decoders. Plain text, one line; empty where there is no more.
QString checkMoreEvidence(const Diagnosis::CheckResult &result);

} // namespace Pollux::Ui
