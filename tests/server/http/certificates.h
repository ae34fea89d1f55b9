#pragma once

#include "server/http/serveroptions.h"

//! Writes a certificate for localhost, signed by itself, and its key into the folder with the openssl command. `name`
//! is its common name and begins the files' names. Empty paths when that fails.
server::TlsFiles makeCertificate(const QString &folder, const QString &name);
