// Trains on everything up to a day and judges, meter by meter, what is expected after it.
//   bench_expected DIR --train-until DATE [--csv OUT] [--rounds N] [--threads N] [--utility NAME] [--meters]
#include "bench_expected_data.h"
#include "bench_expected_judge.h"

#include "core/expected/expectedmodel.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <cmath>
#include <cstdio>
#include <optional>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString folder;
    EpochSeconds judgeFrom = 0;
    QString csv;
    BoosterOptions booster;
    std::optional<Utility> utility;
    bool listMeters = false;
};

// A date is the last day of training. 1 January after a whole year is how others write the same cut.
EpochSeconds firstJudged(const QDate &date)
{
    const QDate last = date.month() == 1 && date.day() == 1 ? date.addDays(-1) : date;
    return last.addDays(1).startOfDay(Qt::UTC).toSecsSinceEpoch();
}

std::optional<Options> readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DIR"_s, u"folder with building.csv, weather.csv and meter*.csv[.gz]"_s);
    parser.addOptions({{u"train-until"_s, u"last day of training"_s, u"DATE"_s},
                       {u"csv"_s, u"write meterid,time,actual,expected"_s, u"OUT"_s},
                       {u"rounds"_s, u"most boosting rounds"_s, u"N"_s, u"1000"_s},
                       {u"threads"_s, u"threads, 0 = all"_s, u"N"_s, u"0"_s},
                       {u"utility"_s, u"this utility alone"_s, u"NAME"_s},
                       {u"meters"_s, u"list every meter"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QDate date = QDate::fromString(parser.value(u"train-until"_s).left(10), Qt::ISODate);
    if (parser.positionalArguments().size() != 1 || !date.isValid()) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return std::nullopt;
    }
    Options options;
    options.folder = parser.positionalArguments().front();
    options.judgeFrom = firstJudged(date);
    options.csv = parser.value(u"csv"_s);
    options.booster.rounds = parser.value(u"rounds"_s).toInt();
    options.booster.threads = parser.value(u"threads"_s).toInt();
    options.utility = utilityFromName(parser.value(u"utility"_s));
    options.listMeters = parser.isSet(u"meters"_s);
    return options;
}

struct Limits
{
    double medianCvRmse;
    double below30;  // 0 = no limit
    double unbiased; // 0 = no limit
};

void printFigure(const char *name, double value, double limit, bool smallerIsBetter)
{
    if (limit <= 0.0) {
        std::printf("  %-28s %7.4f\n", name, value);
        return;
    }
    const bool met = smallerIsBetter ? value <= limit : value >= limit;
    std::printf("  %-28s %7.4f  limit %s %.2f  ratio %.3f  %s\n", name, value, smallerIsBetter ? "<=" : ">=", limit,
                value / limit, met ? "met" : "MISSED");
}

void printUtility(const char *rule, const UtilityQuality &quality, const Limits &limits)
{
    std::printf(" %s\n", rule);
    printFigure("median CV(RMSE)", quality.medianCvRmse, limits.medianCvRmse, true);
    printFigure("meters CV(RMSE) <= 0.30", quality.shareBelow30, limits.below30, false);
    printFigure("meters |NMBE| <= 0.10", quality.shareUnbiased, limits.unbiased, false);
    printFigure("median R2", quality.medianRSquared, 0.0, false);
}

Limits limitsOf(Utility utility)
{
    if (utility == Utility::Electricity)
        return {0.19, 0.93, 0.80};
    return {utility == Utility::Gas ? 0.55 : 0.0, 0.0, 0.0};
}

void writeRows(QTextStream &out, const BenchData &data, const HourlySeries &meter, const std::vector<double> &expected,
               std::size_t from)
{
    for (std::size_t i = from; i < expected.size(); ++i) {
        if (std::isnan(meter.values[i]) || std::isnan(expected[i]))
            continue;
        const QDateTime time = QDateTime::fromSecsSinceEpoch(data.axis.starts[i], Qt::UTC);
        out << meter.key << ',' << time.toString(u"yyyy-MM-ddTHH:mm:ss"_s) << ','
            << QString::number(meter.values[i], 'g', 10) << ',' << QString::number(expected[i], 'g', 10) << '\n';
    }
}

int judgeUtility(const Options &options, const BenchData &data, Utility utility,
                 const std::vector<HourlySeries> &meters, QTextStream *out)
{
    TrainingRequest request;
    request.utility = utility;
    request.reference = {data.axis.starts.front(), options.judgeFrom};
    request.booster = options.booster;
    QElapsedTimer timer;
    timer.start();
    const auto trained = ExpectedModel::train(data.axis, data.weather, meters, request);
    if (!trained) {
        std::printf("%s: %s\n", qPrintable(utilityName(utility)), qPrintable(trained.error().detail));
        return 1;
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const std::size_t from = data.axis.lowerBound(options.judgeFrom);
    std::vector<MeterQuality> counted;
    std::vector<MeterQuality> dropped;
    for (const HourlySeries &meter : meters) {
        const auto expected = trained->model.expected(data.axis, data.weather, meter);
        if (!expected) {
            std::printf("%s: %s\n", qPrintable(meter.key), qPrintable(expected.error().detail));
            return 1;
        }
        counted.push_back(judgeMeter(meter.values, *expected, from, Zeros::Count));
        dropped.push_back(judgeMeter(meter.values, *expected, from, Zeros::Drop));
        if (out)
            writeRows(*out, data, meter, *expected, from);
        if (options.listMeters)
            std::printf("   %-10s CV(RMSE) %.3f (%.3f)  NMBE %+.3f (%+.3f)\n", qPrintable(meter.key),
                        counted.back().cvRmse, dropped.back().cvRmse, counted.back().nmbe, dropped.back().nmbe);
    }
    const ModelMetrics &metrics = trained->model.info().metrics;
    std::printf("%s: %zu meters, trained in %.1f s, %d rounds, out-of-sample within the reference CV(RMSE) %.3f NMBE "
                "%.4f R2 %.3f\n",
                qPrintable(utilityName(utility)), meters.size(), seconds, metrics.rounds, metrics.cvRmse, metrics.nmbe,
                metrics.rSquared);
    printUtility("zeros are missing readings", summarise(dropped), limitsOf(utility));
    printUtility("zeros count as use", summarise(counted), limitsOf(utility));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options = readOptions(application);
    if (!options)
        return 2;
    const auto data = readBenchData(options->folder);
    if (!data) {
        std::fprintf(stderr, "%s\n", qPrintable(data.error().detail));
        return 1;
    }
    QFile file(options->csv);
    std::optional<QTextStream> out;
    if (!options->csv.isEmpty()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(options->csv), qPrintable(file.errorString()));
            return 1;
        }
        out.emplace(&file);
        *out << "meterid,time,actual,expected\n";
    }
    int status = 0;
    for (const auto &[utility, meters] : data->meters) {
        if (!options->utility || *options->utility == utility)
            status |= judgeUtility(*options, *data, utility, meters, out ? &*out : nullptr);
    }
    return status;
}
