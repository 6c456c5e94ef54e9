// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/exchange.h"

#include <chrono>
#include <functional>

namespace Pollux::Test {

//! What happens to a request. Called once for each that it is meant for.
using Answer = std::function<void(const Exchange &)>;

// Ready-made answers, faults above all.

//! The reply as it should be.
Answer reply(const HttpReply &reply);
//! The reply, after some real time.
Answer replyAfter(std::chrono::milliseconds delay, const HttpReply &reply);
//! `step` bytes at each turn of the event loop.
Answer replySlowly(const HttpReply &reply, qsizetype step);
//! Whatever bytes.
Answer replyRaw(const QByteArray &bytes);
//! The first `bytes` bytes of the reply, head included, then FIN.
Answer truncated(const HttpReply &reply, qsizetype bytes);
//! The first `bytes` bytes of the reply, then nothing more: the connection stays open.
Answer stalled(const HttpReply &reply, qsizetype bytes);
//! Nothing for now; the test answers through FakeServer::waiting(), or never.
Answer hold();
//! FIN without an answer.
Answer finish();
//! RST without an answer.
Answer reset();

} // namespace Pollux::Test
