#include "importperson.h"

namespace app {

QString importPerson()
{
    QString chosen = ImportPerson.read().simplified();
    if (!chosen.isEmpty())
        return chosen;
    const QString account = qEnvironmentVariable("USER");
    return account.isEmpty() ? qEnvironmentVariable("USERNAME") : account;
}

} // namespace app
