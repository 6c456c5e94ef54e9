// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Pollux::Ui {

//! What a typed address is worth.
struct AddressCheck
{
    QUrl url;        //!< only where there is no problem
    QString problem; //!< what is wrong, where, and what was expected; empty: it can be used. Never repeats a secret
    QString advice;  //!< it can be used, but: one sentence

    bool operator==(const AddressCheck &) const = default;
};

//! Checks an address as a person types it: http, https, ws or wss, a host, perhaps a port, and nothing else but, for
//! `withPath`, a path. Pure.
AddressCheck checkAddress(const QString &text, bool withPath = false);

} // namespace Pollux::Ui
