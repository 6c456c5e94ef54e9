// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/housestyle.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr int markSize = 16;

const Tokens &tokens()
{
    return Theme::instance()->tokens();
}

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool hasKeyboardFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

QRectF markRect(const QStyleOption *option)
{
    QRectF rect(0, 0, markSize, markSize);
    rect.moveCenter(QRectF(option->rect).center());
    return rect;
}

void drawMarkBox(const QStyleOption *option, QPainter *painter, qreal radius)
{
    const bool on = !option->state.testFlag(QStyle::State_Off) && !option->state.testFlag(QStyle::State_NoChange);
    const QColor fill = on ? (isEnabled(option) ? tokens().accent : tokens().line) : tokens().surface;
    const bool lit = on || option->state.testFlag(QStyle::State_HasFocus);
    const QColor border = lit && isEnabled(option) ? tokens().accent : tokens().tint(tokens().muted, 0.6);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    painter->drawRoundedRect(markRect(option).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    drawMarkBox(option, painter, 4);
    painter->setPen(QPen(tokens().onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = markRect(option).topLeft();
    if (option->state.testFlag(QStyle::State_On)) {
        const QPointF tick[] = {at + QPointF(4.2, 8.2), at + QPointF(7, 11), at + QPointF(12, 5.2)};
        painter->drawPolyline(tick, 3);
    } else if (option->state.testFlag(QStyle::State_NoChange)) {
        painter->setPen(QPen(tokens().muted, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(at + QPointF(4.5, 8), at + QPointF(11.5, 8));
    }
    painter->restore();
}

void drawRadioButton(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    drawMarkBox(option, painter, markSize / 2.0);
    if (option->state.testFlag(QStyle::State_On)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens().onAccent);
        painter->drawEllipse(markRect(option).center(), 3, 3);
    }
    painter->restore();
}

void drawArrow(const QString &icon, const QStyleOption *option, QPainter *painter)
{
    QRect rect(0, 0, Metrics::iconSize, Metrics::iconSize);
    rect.moveCenter(option->rect.center());
    Theme::instance()
        ->icon(icon, tokens().muted)
        .paint(painter, rect, Qt::AlignCenter, isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
}

void drawComboBox(const QStyleOptionComboBox *box, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hovered = box->state.testFlag(QStyle::State_MouseOver) && isEnabled(box);
    const bool focused = box->state.testFlag(QStyle::State_HasFocus);
    painter->setPen(focused ? tokens().accent : tokens().line);
    painter->setBrush(hovered ? tokens().tint(tokens().text, 0.04) : tokens().surface);
    const QRectF frame = QRectF(box->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(frame, Metrics::buttonRadius, Metrics::buttonRadius);
    if (hasKeyboardFocus(box))
        paintFocusRing(painter, box->rect, Metrics::buttonRadius);
    QStyleOption arrow;
    arrow.state = box->state;
    arrow.rect = QStyle::visualRect(box->direction, box->rect,
                                    QRect(box->rect.right() - 24, box->rect.top(), 20, box->rect.height()));
    drawArrow(u"chevron-down"_s, &arrow, painter);
    painter->restore();
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(option, painter);
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return drawArrow(u"chevron-down"_s, option, painter);
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return drawArrow(u"chevron-up"_s, option, painter);
    case PE_IndicatorArrowRight:
        return drawArrow(u"chevron-right"_s, option, painter);
    case PE_IndicatorMenuCheckMark:
        if (option->state.testFlag(State_On) || !option->state.testFlag(State_Off))
            drawArrow(u"check"_s, option, painter);
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            paintFocusRing(painter, option->rect, Metrics::buttonRadius);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *box = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr;
    if (box && !box->editable)
        return drawComboBox(box, painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return markSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 2 * Metrics::grid;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return Metrics::iconSize;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    // The popup of a combo box is a list below it, not a menu over it.
    if (hint == SH_ComboBox_Popup)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = QSize(result.width() + 3 * Metrics::grid, std::max(result.height(), Metrics::controlHeight));
    return result;
}

} // namespace Pollux::Ui
