"""The figures of a statement as data: single amounts, series, dates, ranks, counts, shares."""
