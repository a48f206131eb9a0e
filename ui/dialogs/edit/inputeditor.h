#pragma once

#include "domain/payload.h"

#include <QWidget>

class QVBoxLayout;

namespace orrery {

class PayloadEntry;

/// The arguments of the workflow, in order.
class InputEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InputEditor)
public:
    InputEditor(const Payloads &input, QWidget *parent);
    ~InputEditor() override = default;

    [[nodiscard]] Payloads input() const;

    /// The first text that is no JSON, in words; empty if there is none.
    [[nodiscard]] QString issue() const;

signals:
    void edited();

private:
    PayloadEntry *add(const Payload &payload);
    void remove(PayloadEntry *entry);
    void number();

    QVBoxLayout *m_entryLayout;
    std::vector<PayloadEntry *> m_entries; ///< children
};

} // namespace orrery
