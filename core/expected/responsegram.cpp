#include "responsegram.h"

#include "core/expected/calendar.h"

namespace core {

namespace {

constexpr std::size_t Knots = ResponseGram::Knots;
constexpr std::size_t Terms = ResponseGram::Terms;
constexpr std::size_t Columns = ResponseGram::Columns;
constexpr std::size_t UseColumn = ResponseGram::UseColumn;

// Between two knots every column is a line over the temperature, so a few sums of each piece hold all cross products.
struct Piece
{
    double weight = 0.0;
    double temperature = 0.0; // above the first knot, which keeps the products small
    double use = 0.0;
    double temperatureSquare = 0.0;
    double temperatureUse = 0.0;
    double useSquare = 0.0;

    Piece &operator+=(const Piece &other)
    {
        weight += other.weight;
        temperature += other.temperature;
        use += other.use;
        temperatureSquare += other.temperatureSquare;
        temperatureUse += other.temperatureUse;
        useSquare += other.useSquare;
        return *this;
    }
};

using Pieces = std::array<Piece, Knots + 1>; // number p lies below knot p and above all knots before it

struct Line
{
    double constant = 0.0;
    double slope = 0.0;
};

std::array<Line, Terms> columnsIn(std::size_t piece, const std::array<double, Knots> &knots)
{
    std::array<Line, Terms> columns{};
    columns[0].slope = 1.0;
    for (std::size_t k = piece; k < Knots; ++k)
        columns[k + 1] = {knots[k] - knots.front(), -1.0};
    return columns;
}

void addSums(const Piece &piece, const std::array<Line, Terms> &columns, std::array<double, Columns> &sums)
{
    for (std::size_t a = 0; a < Terms; ++a)
        sums[a] += columns[a].constant * piece.weight + columns[a].slope * piece.temperature;
    sums[UseColumn] += piece.use;
}

// Into the lower triangle.
void addProducts(const Piece &piece, const std::array<Line, Terms> &columns, ResponseGram::Matrix &gram)
{
    for (std::size_t a = 0; a < Terms; ++a) {
        const Line &first = columns[a];
        for (std::size_t b = 0; b <= a; ++b) {
            const Line &second = columns[b];
            gram[a][b] += first.constant * second.constant * piece.weight
                          + (first.constant * second.slope + first.slope * second.constant) * piece.temperature
                          + first.slope * second.slope * piece.temperatureSquare;
        }
        gram[UseColumn][a] += first.constant * piece.use + first.slope * piece.temperatureUse;
    }
    gram[UseColumn][UseColumn] += piece.useSquare;
}

std::array<Pieces, DayTypeCells> piecesOf(const ResponseSample &sample, std::size_t lag,
                                          const std::array<double, Knots> &knots)
{
    std::array<Pieces, DayTypeCells> cells{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double degrees = sample.temperature[i][lag];
        std::size_t number = 0;
        for (const double knot : knots)
            number += knot <= degrees ? 1 : 0;
        const double temperature = degrees - knots.front();
        const double weight = sample.weight[i];
        const double use = weight * sample.use[i];
        cells[sample.cell[i]][number] += {weight,
                                          weight * temperature,
                                          use,
                                          weight * temperature * temperature,
                                          use * temperature,
                                          use * sample.use[i]};
    }
    return cells;
}

} // namespace

ResponseGram::Matrix ResponseGram::of(const ResponseSample &sample, std::size_t lag,
                                      const std::array<double, Knots> &knots)
{
    std::array<std::array<Line, Terms>, Knots + 1> columns{};
    for (std::size_t p = 0; p < columns.size(); ++p)
        columns[p] = columnsIn(p, knots);
    Matrix gram{};
    Pieces total{};
    for (const Pieces &pieces : piecesOf(sample, lag, knots)) {
        std::array<double, Columns> sums{};
        double weight = 0.0;
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            addSums(pieces[p], columns[p], sums);
            total[p] += pieces[p];
            weight += pieces[p].weight;
        }
        if (weight <= 0.0)
            continue;
        for (std::size_t a = 0; a < Columns; ++a) {
            for (std::size_t b = 0; b <= a; ++b)
                gram[a][b] -= sums[a] * sums[b] / weight;
        }
    }
    for (std::size_t p = 0; p < total.size(); ++p)
        addProducts(total[p], columns[p], gram);
    for (std::size_t a = 0; a < Columns; ++a) {
        for (std::size_t b = 0; b < a; ++b)
            gram[b][a] = gram[a][b];
    }
    return gram;
}

} // namespace core
