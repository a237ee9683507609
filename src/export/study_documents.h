// A pool of a study as files: CSV with the Frictionless description that says what its columns mean, and plain text.
// Study files as rows for a database, with theirs. A figure that is not shown is an empty field, never a nought.
#pragma once
#include "export/documents.h"
#include "report/study_pool.h"

namespace fourfifths {

/// study-pool.csv and datapackage.json (Frictionless Data Package 1): one row for each figure.
std::vector<ExportedFile> study_pool_package(const StudyPool& pool);
/// A table of days and groups in percent; "–" stands where a figure is not shown.
std::string study_pool_text(const StudyPool& pool);

/// study,member,week,day,group,parts
std::string study_rows_header();
/// The 49 rows of a week. What a database loads; as confidential as the study file.
std::string study_rows(const StudyWeek& week);
ExportedFile study_rows_description();

} // namespace fourfifths
