#include "logging.h"

namespace orrery {

Q_LOGGING_CATEGORY(networkLog, "orrery.network", QtWarningMsg)

} // namespace orrery
