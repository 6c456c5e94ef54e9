// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/jsonedit.h"

#include "ui/style/theme.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>

namespace Pollux::Ui {

namespace {

constexpr int gutterPadding = 6;
constexpr double flawShare = 0.25;

} // namespace

//! Paints the numbers; only its editor knows how.
class JsonEdit::Gutter : public QWidget
{
public:
    explicit Gutter(JsonEdit *edit) : QWidget(edit), m_edit(edit) {}

    int wantedWidth() const
    {
        const QString widest(QString::number(std::max(m_edit->blockCount(), 99)).size(), u'0');
        return 2 * gutterPadding + m_edit->fontMetrics().horizontalAdvance(widest);
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintGutter(event); }

private:
    JsonEdit *const m_edit;
};

JsonEdit::JsonEdit(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies(font.families()); // else it counts as not set, and the parent's is taken
    font.setPixelSize(Metrics::noteTextPixels);
    setFont(font);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonEdit::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(Theme::instance(), &Theme::changed, m_gutter, qOverload<>(&QWidget::update));
    placeGutter();
}

void JsonEdit::markFlaw(const std::optional<TextPlace> &place)
{
    QList<QTextEdit::ExtraSelection> selections;
    if (place) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = textCursor();
        const int last = std::max(document()->characterCount() - 1, 0);
        selection.cursor.setPosition(std::min(int(place->begin), last));
        selection.cursor.setPosition(std::min(int(place->end), last), QTextCursor::KeepAnchor);
        const Tokens &tokens = Theme::instance()->tokens();
        selection.format.setBackground(tokens.tint(tokens.bad, flawShare));
        selections += selection;
    }
    setExtraSelections(selections);
}

void JsonEdit::goTo(const TextPlace &place)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(int(place.begin), std::max(document()->characterCount() - 1, 0)));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

int JsonEdit::lineOf(qsizetype position) const
{
    return document()->findBlock(int(position)).blockNumber() + 1;
}

void JsonEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void JsonEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeGutter();
}

void JsonEdit::placeGutter()
{
    const int width = m_gutter->wantedWidth();
    if (layoutDirection() == Qt::LeftToRight)
        setViewportMargins(width, 0, 0, 0);
    else
        setViewportMargins(0, 0, width, 0);
    const QRect inner = viewport()->geometry();
    const int left = layoutDirection() == Qt::LeftToRight ? inner.left() - width : inner.right() + 1;
    m_gutter->setGeometry(left, inner.top(), width, inner.height());
}

void JsonEdit::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    const Tokens &tokens = Theme::instance()->tokens();
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > event->rect().bottom())
            break;
        painter.setPen(block.blockNumber() == current ? tokens.text : tokens.muted);
        painter.drawText(QRectF(0, line.top(), m_gutter->width() - gutterPadding, fontMetrics().height()), Qt::AlignRight,
                         QString::number(block.blockNumber() + 1));
    }
}

} // namespace Pollux::Ui
