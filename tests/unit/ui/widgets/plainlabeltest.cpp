// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/widgets/plainlabel.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"
#include "unit/ui/panel/serversample.h"

#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;
using Pollux::Test::hostileTexts;

class PlainLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextsStayTexts();
    void neverWiderThanItIsGiven();
    void theToolTipHasWhatIsCut();
    void aToolTipShowsExactlyTheText();
    void ownDetailComesFirst();
    void wrapsLongWords();
    void tabularFiguresDoNotTremble();

private:
    Theme m_theme;
};

void PlainLabelTest::hostileTextsStayTexts()
{
    PlainLabel label;
    for (const QString &text : hostileTexts()) {
        label.setText(text);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.text().size() <= 500);
        QVERIFY(!label.text().contains(u'\n'));
        QVERIFY(!label.text().contains(QChar(0x202e)));
        QVERIFY(!label.text().contains(QChar(0x1b)));
    }
}

void PlainLabelTest::neverWiderThanItIsGiven()
{
    QWidget window;
    auto *const layout = new QVBoxLayout(&window);
    auto *const cut = new PlainLabel;
    auto *const wrapped = new PlainLabel;
    wrapped->setWordWrap(true);
    layout->addWidget(cut);
    layout->addWidget(wrapped);
    window.resize(300, 200);
    window.show();
    for (const QString &text : hostileTexts()) {
        cut->setText(text);
        wrapped->setText(text);
        layout->activate();
        QCOMPARE(window.width(), 300);
        QVERIFY(cut->width() <= 300);
        QVERIFY(wrapped->height() < 600);
    }
}

void PlainLabelTest::theToolTipHasWhatIsCut()
{
    PlainLabel label(u"a <b>name</b> that is far too long for so little room"_s);
    label.show();
    label.resize(60, 20);
    QTextDocument shown;
    shown.setHtml(label.toolTip());
    QCOMPARE(shown.toPlainText(), label.text());
    label.resize(1000, 20);
    QVERIFY(label.toolTip().isEmpty());
}

void PlainLabelTest::aToolTipShowsExactlyTheText()
{
    for (const QString &text : {u"<img src=http://127.0.0.1/x>"_s, u"a & b &lt; c"_s, u"two\nlines"_s, u"plain"_s}) {
        const QString tip = plainToolTip(text);
        QVERIFY(Qt::mightBeRichText(tip)); // so that its escapes are read as such
        QTextDocument shown;
        shown.setHtml(tip);
        QCOMPARE(shown.toPlainText(), text);
        QVERIFY(!tip.contains(u"<img"_s));
    }
    QVERIFY(plainToolTip({}).isEmpty());
}

void PlainLabelTest::ownDetailComesFirst()
{
    PlainLabel label(u"excellent"_s);
    label.resize(1000, 20);
    label.setDetail(u"no drop"_s);
    QVERIFY(label.toolTip().contains(u"no drop"_s));
}

void PlainLabelTest::wrapsLongWords()
{
    PlainLabel label(QString(300, u'W'));
    label.setWordWrap(true);
    QVERIFY(label.minimumSizeHint().width() < 200);
    QVERIFY(label.heightForWidth(200) > 5 * label.fontMetrics().height());
}

void PlainLabelTest::tabularFiguresDoNotTremble()
{
    PlainLabel label;
    label.setTabularFigures(true);
    label.setText(u"11:11"_s);
    const int width = label.sizeHint().width();
    label.setText(u"08:40"_s);
    QCOMPARE(label.sizeHint().width(), width);
}

QTEST_MAIN(PlainLabelTest)
#include "plainlabeltest.moc"
