#pragma once

#include <QString>

#include <vector>

namespace training {

//! Counts of examples by true class (row) and guess (column).
class Confusion
{
public:
    explicit Confusion(int classes);

    void add(int actual, int guess, double weight = 1.0);
    //! Classes that occur; 0 for one that is never guessed right.
    double macroF1() const;
    double f1(int of) const;
    double precision(int of) const;
    double recall(int of) const;
    double count(int of) const;
    //! A table with the names and F1 of the classes.
    QString text() const;

private:
    double at(int row, int column) const { return m_counts[static_cast<std::size_t>(row * m_classes + column)]; }

    int m_classes;
    std::vector<double> m_counts;
};

} // namespace training
