#pragma once

#include "core/base/result.h"
#include "core/ingest/importoptions.h"

#include <QByteArray>
#include <QStringDecoder>

namespace core {

//! Text of an encoding that is not UTF-8, block by block, as UTF-8. A byte order mark is dropped.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);

    //! Errors: Unprocessable for bytes that are no text of this encoding.
    Result<QByteArray> decode(const QByteArray &block);
    //! After the last block. Errors: Unprocessable for half a character.
    Result<QByteArray> finish();

private:
    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    QByteArray m_half; //!< the first byte of a character whose second comes with the next block
};

} // namespace core
