// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/appearance.h"
#include "ui/style/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>

namespace Pollux::Ui {

//! The one place that decides how the program looks: palette, style sheet (resources/style/pollux.qss with the tokens
//! filled in), fonts and icons. Made once, before the first window; lives as long as the application.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    //! The one that was made. There is always one while a widget exists.
    static Theme *instance();

    //! What the system wants (see ColorScheme), and what the person does.
    void setSystem(bool dark, bool highContrast);
    void setScheme(Appearance::Scheme scheme);
    void setContrast(Appearance::Contrast contrast);

    const Tokens &tokens() const { return m_tokens; }

    //! The system's family in this size; what it lacks (Chinese, say) the system's font fallback brings.
    QFont font(int pixels = Metrics::textPixels, int weight = QFont::Normal) const;
    //! A symbolic icon of resources/icons/symbolic/<name>.svg in a colour; crisp at every scale. Without a colour it
    //! follows the theme (text, faded where disabled).
    QIcon icon(const QString &name, const QColor &colour = QColor()) const;

Q_SIGNALS:
    //! Palette and style sheet are set already; whatever paints by itself repaints.
    void changed();

private:
    void apply();

    const QFont m_systemFont;
    Tokens m_tokens;
    bool m_systemDark = false;
    bool m_systemContrast = false;
    Appearance::Scheme m_scheme = Appearance::Scheme::System;
    Appearance::Contrast m_contrast = Appearance::Contrast::System;
};

} // namespace Pollux::Ui
