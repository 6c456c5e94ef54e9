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
constexpr int arrowWidth = 24;
constexpr int fieldPadding = 9;

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

void drawField(const QStyleOption *option, QPainter *painter, bool isPressable)
{
    const bool isHovered = isPressable && option->state.testFlag(QStyle::State_MouseOver) && isEnabled(option);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option->state.testFlag(QStyle::State_HasFocus) ? tokens().accent : tokens().line);
    painter->setBrush(isHovered ? tokens().tint(tokens().text, 0.04) : tokens().surface);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::buttonRadius,
                             Metrics::buttonRadius);
}

void drawComboBox(const QStyleOptionComboBox *box, QPainter *painter)
{
    painter->save();
    drawField(box, painter, true);
    if (hasKeyboardFocus(box))
        paintFocusRing(painter, box->rect, Metrics::buttonRadius);
    QStyleOption arrow;
    arrow.state = box->state;
    arrow.rect = QStyle::visualRect(box->direction, box->rect,
                                    QRect(box->rect.right() - arrowWidth, box->rect.top(), 20, box->rect.height()));
    drawArrow(u"chevron-down"_s, &arrow, painter);
    painter->restore();
}

void drawSpinBox(const QStyleOptionSpinBox *box, QPainter *painter, const QStyle *style, const QWidget *widget)
{
    painter->save();
    drawField(box, painter, false);
    const auto drawStep = [&](QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag step, const QString &icon) {
        QStyleOption arrow;
        arrow.rect = style->subControlRect(QStyle::CC_SpinBox, box, control, widget);
        arrow.state = box->stepEnabled.testFlag(step) ? QStyle::State_Enabled : QStyle::State_None;
        drawArrow(icon, &arrow, painter);
    };
    drawStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s);
    drawStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s);
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
    if (const auto *spin = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr)
        return drawSpinBox(spin, painter, this, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, all, all.adjusted(fieldPadding, 0, -arrowWidth, 0));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, all, all.adjusted(fieldPadding - 4, 1, -arrowWidth, -1));
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        QRect step(all.right() - arrowWidth, all.top() + 3, arrowWidth - 2, all.height() / 2 - 3);
        if (part == SC_SpinBoxDown)
            step.moveBottom(all.bottom() - 3);
        return visualRect(option->direction, all, step);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
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
    if (type == CT_ComboBox || type == CT_SpinBox)
        result = QSize(result.width() + 3 * Metrics::grid, std::max(result.height(), Metrics::controlHeight));
    return result;
}

} // namespace Pollux::Ui
