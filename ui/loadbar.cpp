#include "loadbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace orrery {

using namespace Qt::StringLiterals;

LoadBar::LoadBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    constexpr int barWidth = 140;
    m_text->setObjectName(u"loadText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"loadProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    auto *cancel = new QToolButton(this);
    cancel->setObjectName(u"loadCancel"_s);
    cancel->setText(tr("Cancel"));
    cancel->setAutoRaise(true);
    cancel->setToolTip(tr("Stop loading; what is there stays"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(cancel);
    connect(cancel, &QToolButton::clicked, this, &LoadBar::cancelRequested);
    hide();
}

void LoadBar::showProgress(const QString &what, int done, std::optional<int> total)
{
    const QLocale locale;
    m_text->setText(total ? tr("%1: %2 of %3").arg(what, locale.toString(done), locale.toString(*total))
                          : tr("%1: %2").arg(what, locale.toString(done)));
    m_bar->setRange(0, total.value_or(0));
    m_bar->setValue(total ? std::min(done, *total) : 0);
    show();
}

void LoadBar::finish()
{
    hide();
}

} // namespace orrery
