// spectimes: reads JSON lines {"spec":…, "seed":…, "from":…, "to":…, "limit":…} on standard input (the spec as the
// server writes it, text forms included) and writes one line for each: {"times":[{"nominal":…,"jittered":…}…],"text":…,
// "warnings":[…]} or {"error":{"field":…,"offset":…,"length":…,"message":…,"hint":…}}. Times are those after "from" up
// to and including "to", at most "limit" (1000), as the server's matching times; "stop" says why there are no more.

#include "answer.h"

#include <QCoreApplication>

#include <iostream>
#include <string>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::string line;
    while (std::getline(std::cin, line)) {
        const QByteArray answer = orrery::answerLine(QByteArray::fromStdString(line));
        std::cout << std::string_view(answer.constData(), static_cast<std::size_t>(answer.size())) << '\n'
                  << std::flush;
    }
    return 0;
}
