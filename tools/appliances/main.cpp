// Trains the model that names the appliance of a peak, from the tracebase data set (ODbL 1.0; see
// resources/NOTICE-data.md).
//
//   train_appliances [options] tracebase_15s.csv.gz appliances.model
#include "core/appliance/applianceclassifier.h"
#include "tools/appliances/fitting.h"
#include "tools/appliances/hotplates.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

using namespace core;
using namespace training;
using namespace Qt::StringLiterals;

static void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"labels"_s, u"More peaks, in the columns of the data set; each date of a device is one peak."_s, u"file"_s},
        {u"folds"_s, u"Folds of the cross-validation by device; 0 for none."_s, u"n"_s, u"5"_s},
        {u"repeats"_s, u"Repeats of the cross-validation."_s, u"n"_s, u"2"_s},
        {u"no-model"_s, u"Judge only."_s},
        {u"seed"_s, u"Seed of everything random."_s, u"n"_s, u"1"_s},
        {u"peaks"_s, u"Most peaks of a device."_s, u"n"_s, u"40"_s},
        {u"households"_s, u"Households to train on."_s, u"n"_s, u"300"_s},
        {u"rounds"_s, u"Rounds of boosting."_s, u"n"_s, u"100"_s},
        {u"depth"_s, u"Depth of the trees."_s, u"n"_s, u"4"_s},
        {u"eta"_s, u"Learning rate."_s, u"x"_s, u"0.08"_s},
        {u"columns"_s, u"Share of the features for a tree."_s, u"x"_s, u"0.4"_s},
        {u"rows"_s, u"Share of the examples for a tree."_s, u"x"_s, u"0.6"_s},
        {u"child"_s, u"Least weight of a leaf."_s, u"x"_s, u"5"_s},
        {u"l2"_s, u"Weight of the squares of leaves."_s, u"x"_s, u"2"_s},
        {u"sum-share"_s, u"Weight of the peaks in sums."_s, u"x"_s, u"0.35"_s},
        {u"device-share"_s, u"0: all examples of a class alike; 1: all devices alike."_s, u"x"_s, u"0.5"_s},
        {u"stoves"_s, u"Stoves drawn besides the measured one."_s, u"n"_s, u"6"_s},
        {u"class-share"_s, u"0: all classes alike; 1: by their devices."_s, u"x"_s, u"0.2"_s},
    });
    parser.addPositionalArgument(u"data"_s, u"The data set."_s);
    parser.addPositionalArgument(u"model"_s, u"Where the model is written."_s);
    parser.addHelpOption();
}

static Recipe recipeOf(const QCommandLineParser &parser)
{
    const auto number = [&parser](const QString &name) { return parser.value(name).toDouble(); };
    const auto count = [&parser](const QString &name) { return parser.value(name).toInt(); };
    Recipe recipe;
    recipe.seed = parser.value(u"seed"_s).toULongLong();
    recipe.mostPeaks = count(u"peaks"_s);
    recipe.households = count(u"households"_s);
    recipe.folds = count(u"folds"_s);
    recipe.repeats = count(u"repeats"_s);
    recipe.sumShare = number(u"sum-share"_s);
    recipe.classShare = number(u"class-share"_s);
    recipe.deviceShare = number(u"device-share"_s);
    recipe.booster.classes = static_cast<int>(applianceNames().size());
    recipe.booster.rounds = count(u"rounds"_s);
    recipe.booster.maxDepth = count(u"depth"_s);
    recipe.booster.learningRate = number(u"eta"_s);
    recipe.booster.columnSample = number(u"columns"_s);
    recipe.booster.subsample = number(u"rows"_s);
    recipe.booster.minimumChildWeight = number(u"child"_s);
    recipe.booster.l2 = number(u"l2"_s);
    recipe.booster.seed = recipe.seed;
    recipe.booster.threads = 1;
    return recipe;
}

static Result<void> writeModel(const Booster &booster, const QString &path)
{
    const auto bytes = ApplianceClassifier::toBytes(booster);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    QTextStream(stdout) << path << ": " << bytes->size() / 1024 << " KiB, " << booster.rounds() << " rounds"
                        << Qt::endl;
    return {};
}

static Result<void> run(const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    const Recipe recipe = recipeOf(parser);
    Traces traces;
    if (auto read = readTraces(paths.at(0), false, traces); !read)
        return read;
    const QStringList labels = parser.values(u"labels"_s);
    for (const QString &path : labels) {
        if (auto read = readTraces(path, true, traces); !read)
            return read;
    }
    addHotplates(parser.value(u"stoves"_s).toInt(), 4, recipe.seed, traces);
    const std::vector<Example> alone = examplesAlone(traces, recipe.mostPeaks, recipe.seed);
    QTextStream(stdout) << traces.devices.size() << " devices, " << traces.traces.size() << " traces, " << alone.size()
                        << " examples of one appliance" << Qt::endl;
    if (recipe.folds > 1) {
        if (auto judged = crossValidate(traces, alone, recipe); !judged)
            return judged;
    }
    if (parser.isSet(u"no-model"_s))
        return {};
    const auto booster = fitAll(traces, alone, recipe);
    if (!booster)
        return booster.error();
    return writeModel(*booster, paths.value(1));
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    if (const auto done = run(parser); !done) {
        QTextStream(stderr) << done.error().detail << Qt::endl;
        return 1;
    }
    return 0;
}
