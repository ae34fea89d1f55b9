#pragma once

#include "core/ingest/inspection.h"

#include <QString>

// The inspection's questions and their answers, in the person's language.
namespace app {

QString questionSentence(const core::ImportQuestion &question, core::ImportKind kind);
QString choiceSentence(const core::ImportQuestion &question, int choice);
//! Why a column or a way of reading was proposed, in a few words.
QString reasonWords(core::ProposalReason reason);
//! "Reading time" for "readingTime"; the name itself for one that is no column of ours.
QString titleOfField(core::ImportKind kind, const QString &name);
QString dateOrderWords(const QString &name); //!< of "", "ymd", "dmy" and "mdy"

//! A fact that is an instant as its day, with the month in words: this is what tells one order of day and month from
//! the other.
QString dayOfFact(const core::ImportQuestion &question, const char *name);

} // namespace app
