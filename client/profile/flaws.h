// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Pollux {

//! What is wrong with a file, in the order of finding. Bounded: a file that is all wrong is not worth more lines.
class Flaws
{
public:
    struct Flaw
    {
        QString pointer; //!< JSON Pointer
        QString expected;

        bool operator==(const Flaw &) const = default;
    };

    static constexpr qsizetype maxFlaws = 100;

    void refuse(const QString &pointer, const QString &expected)
    {
        const Flaw flaw{pointer, expected};
        if (m_all.size() < maxFlaws && !m_all.contains(flaw))
            m_all.append(flaw);
    }

    const QList<Flaw> &all() const { return m_all; }
    //! Grows with each: whether a part was good is seen by comparing.
    qsizetype count() const { return m_all.size(); }

private:
    QList<Flaw> m_all;
};

} // namespace Pollux
