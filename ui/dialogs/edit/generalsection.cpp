#include "dialogs/edit/generalsection.h"

#include "dialogs/edit/linefield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace orrery {

namespace {

constexpr int noteLines = 4;

} // namespace

GeneralSection::GeneralSection(const ScheduleDraft &draft, IdState idState, QWidget *parent)
    : DraftSection(parent)
    , m_id(new LineField(draft.id.toString(), "idEdit", this))
    , m_note(new QPlainTextEdit(draft.schedule.state.notes, this))
    , m_paused(new QCheckBox(tr("&Paused: no scheduled run starts"), this))
    , m_limited(new QCheckBox(tr("&Limited to this many further scheduled runs:"), this))
    , m_remaining(new QSpinBox(this))
    , m_given(draft.schedule.state)
    , m_shownNote(m_note->toPlainText())
{
    m_id->setReadOnly(idState == IdState::Fixed);
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch(1);
    addRow(form, tr("&Id:"), m_id, DraftField::Id);
    if (idState == IdState::Fixed) {
        addHint(form, tr("An id cannot be changed; duplicate the schedule to have another one."));
    } else {
        m_triggerNow = new QCheckBox(tr("&Start one run as soon as it is created"), this);
        m_triggerNow->setObjectName(QStringLiteral("triggerNow"));
        m_triggerNow->setChecked(draft.initialTrigger.has_value());
    }
    setUpForm(form, draft.schedule.state);
    connectFields();
    setFocusProxy(idState == IdState::Fixed ? static_cast<QWidget *>(m_note) : m_id);
}

void GeneralSection::setUpForm(QFormLayout *form, const ScheduleState &state)
{
    m_note->setObjectName(QStringLiteral("noteEdit"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * noteLines);
    m_note->setPlaceholderText(tr("What colleagues should know"));
    form->addRow(tr("N&ote:"), m_note);
    m_paused->setObjectName(QStringLiteral("pausedTick"));
    m_paused->setChecked(state.paused);
    form->addRow(QString(), m_paused);
    m_limited->setObjectName(QStringLiteral("limitedTick"));
    m_limited->setChecked(state.limitedActions);
    form->addRow(QString(), m_limited);
    m_remaining->setObjectName(QStringLiteral("remainingSpin"));
    m_remaining->setAccessibleName(tr("Remaining runs"));
    m_remaining->setRange(0, std::numeric_limits<int>::max());
    m_shownRemaining = static_cast<int>(std::clamp<qint64>(state.remainingActions, 0, std::numeric_limits<int>::max()));
    m_remaining->setValue(m_shownRemaining);
    m_remaining->setEnabled(state.limitedActions);
    m_remaining->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addRow(form, QString(), m_remaining, DraftField::RemainingActions);
    if (m_triggerNow) {
        form->addRow(QString(), m_triggerNow);
    }
}

void GeneralSection::connectFields()
{
    connect(m_id, &QLineEdit::textChanged, this, &DraftSection::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &DraftSection::edited);
    connect(m_paused, &QCheckBox::toggled, this, &DraftSection::edited);
    connect(m_limited, &QCheckBox::toggled, m_remaining, &QWidget::setEnabled);
    connect(m_limited, &QCheckBox::toggled, this, &DraftSection::edited);
    connect(m_remaining, &QSpinBox::valueChanged, this, &DraftSection::edited);
    if (m_triggerNow) {
        connect(m_triggerNow, &QCheckBox::toggled, this, &DraftSection::edited);
    }
}

void GeneralSection::applyTo(ScheduleDraft &draft) const
{
    draft.id = ScheduleId(m_id->value());
    ScheduleState &state = draft.schedule.state;
    const QString note = m_note->toPlainText();
    state.notes = note == m_shownNote ? m_given.notes : note;
    state.paused = m_paused->isChecked();
    state.limitedActions = m_limited->isChecked();
    state.remainingActions = m_remaining->value() == m_shownRemaining ? m_given.remainingActions : m_remaining->value();
    if (m_triggerNow) {
        const OverlapPolicy policy = draft.initialTrigger.value_or(OverlapPolicy::Unspecified);
        draft.initialTrigger = m_triggerNow->isChecked() ? std::optional(policy) : std::nullopt;
    }
}

} // namespace orrery
