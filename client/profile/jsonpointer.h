// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QStringView>

#include <simdjson.h>

#include <optional>
#include <string>
#include <vector>

namespace Pollux {

//! A JSON Pointer (RFC 6901), split once and followed often. An empty one points to the root.
class JsonPointer
{
public:
    //! One step: into an object by `key`, into an array by `index`.
    struct Step
    {
        std::string key;
        long index = -1; //!< -1: not a number, can only be a member

        bool operator==(const Step &) const = default;
    };

    JsonPointer() = default;

    //! Nothing if it is neither empty nor begins with "/", or has a "~" that is not "~0" or "~1".
    static std::optional<JsonPointer> parse(QStringView text);

    //! The same pointer into an array that has one element more in front; the first step must be a number.
    JsonPointer shifted() const;
    //! True if the first step is an array index.
    bool beginsWithIndex() const { return !m_steps.empty() && m_steps.front().index >= 0; }

    const std::vector<Step> &steps() const { return m_steps; }

    //! Where it leads from `root`; nothing if there is no such place.
    std::optional<simdjson::dom::element> resolve(simdjson::dom::element root) const;

private:
    std::vector<Step> m_steps;
};

} // namespace Pollux
