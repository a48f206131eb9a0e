#pragma once

#include <QByteArrayView>

#include <array>

namespace orrery::fuzz {

/// One text or byte parser of the engine, fed with anything. Stops the process if something that must hold does not.
struct Target
{
    const char *name;
    void (*run)(QByteArrayView input);
};

void cronText(QByteArrayView input);
void calendarText(QByteArrayView input); ///< one field of the calendar a line
void intervalText(QByteArrayView input);
void classicCron(QByteArrayView input);
void zoneRule(QByteArrayView input);
void zoneFile(QByteArrayView input);

inline constexpr std::array targets{Target{"crontext", cronText},         Target{"calendartext", calendarText},
                                    Target{"intervaltext", intervalText}, Target{"classiccron", classicCron},
                                    Target{"zonerule", zoneRule},         Target{"zonefile", zoneFile}};

} // namespace orrery::fuzz
