#include "dialogs/overlappolicypicker.h"

#include "dialogs/overlappicture.h"
#include "dialogs/overlaptext.h"
#include "displaytext.h"

#include <QButtonGroup>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>

namespace orrery {

namespace {

/// A frame that is as good to click as the button in it.
class Card final : public QFrame
{
    Q_OBJECT
public:
    Card(QRadioButton *button, QWidget *parent)
        : QFrame(parent)
        , m_button(button)
    {
        setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos())) {
            m_button->setFocus(Qt::MouseFocusReason);
            m_button->setChecked(true);
        }
    }

private:
    QRadioButton *m_button;
};

constexpr std::initializer_list<OverlapPolicy> allPolicies = {OverlapPolicy::Skip,           OverlapPolicy::BufferOne,
                                                              OverlapPolicy::BufferAll,      OverlapPolicy::CancelOther,
                                                              OverlapPolicy::TerminateOther, OverlapPolicy::AllowAll};

} // namespace

OverlapPolicyPicker::OverlapPolicyPicker(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing) / 2);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked) {
            setFocusProxy(m_group->checkedButton());
            emit policyChanged(static_cast<OverlapPolicy>(id));
        }
    });
}

OverlapPolicyPicker *OverlapPolicyPicker::forRequest(OverlapPolicy own, QWidget *parent)
{
    auto *picker = new OverlapPolicyPicker(parent);
    picker->addCard(OverlapPolicy::Unspecified, ownOverlapName(own), effectiveOverlap(OverlapPolicy::Unspecified, own));
    picker->addAllPolicies();
    picker->choose(OverlapPolicy::Unspecified);
    return picker;
}

OverlapPolicyPicker *OverlapPolicyPicker::forSchedule(OverlapPolicy chosen, QWidget *parent)
{
    auto *picker = new OverlapPolicyPicker(parent);
    picker->addAllPolicies();
    picker->choose(effectiveOverlap(chosen, OverlapPolicy::Skip));
    return picker;
}

OverlapPolicy OverlapPolicyPicker::policy() const
{
    return static_cast<OverlapPolicy>(m_group->checkedId());
}

void OverlapPolicyPicker::addAllPolicies()
{
    for (const OverlapPolicy policy : allPolicies) {
        addCard(policy, displaytext::overlapPolicy(policy), policy);
    }
}

void OverlapPolicyPicker::choose(OverlapPolicy policy)
{
    m_group->button(static_cast<int>(policy))->setChecked(true);
}

void OverlapPolicyPicker::addCard(OverlapPolicy policy, const QString &name, OverlapPolicy shown)
{
    auto *button = new QRadioButton(name, this);
    auto *card = new Card(button, this);
    button->setObjectName(QStringLiteral("overlap%1").arg(static_cast<int>(policy)));
    button->setAccessibleDescription(overlapSentence(shown));
    m_group->addButton(button, static_cast<int>(policy));

    auto *sentence = new QLabel(overlapSentence(shown), card);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
                                     + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
                                 0, 0, 0);

    auto *layout = new QGridLayout(card);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(0, 1);
    layout->addWidget(button, 0, 0);
    layout->addWidget(sentence, 1, 0);
    layout->addWidget(new OverlapPicture(shown, card), 0, 1, 2, 1, Qt::AlignVCenter);
    m_layout->addWidget(card);
}

} // namespace orrery

#include "overlappolicypicker.moc"
