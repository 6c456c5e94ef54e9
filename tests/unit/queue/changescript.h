// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobchange.h"

#include <QList>

namespace Pollux::Test {

//! The moment that "@0" means; the server's clock and ours agree.
QDateTime epoch();

//! Changes in few words: a comma between changes, a blank between what one change tells.
//!   running      a state                        64%      progress
//!   #2           attempt                        !text    error
//!   @250         server time, ms after epoch()  name=x   name; so are message, step, result, data
//!   snapshot     from a snapshot                asof=50  when it was asked for, ms after epoch()
//!   removed      started=50 finished=90  ms after epoch()
//! All are of job "1" of queue "q". Stops the test program at a word that it does not know.
QList<JobChange> changes(const QString &script);

} // namespace Pollux::Test
