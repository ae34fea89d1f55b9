#pragma once

#include "app/pages/chat/buildingnames.h"

class QTextDocument;

namespace app {

class Theme;

//! Fills the document with Markdown, dressed for the theme: tables with lines, code on a ground of its own, the
//! buildings it speaks of as links. HTML in the text stays text, a picture is its words, and no link leads but to the
//! web or to a building. GUI thread.
void fillFromMarkdown(QTextDocument &document, const QString &markdown, const Theme &theme,
                      const BuildingNames &buildings);

//! Shares the room of a document so many pixels wide among the columns of its tables, and keeps the lines of its texts
//! to a length that is read with ease. GUI thread.
void fitToWidth(QTextDocument &document, double width);

} // namespace app
