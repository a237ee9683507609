#include "report/published.h"

namespace fourfifths {

std::vector<PublishedFigure> published_figures() {
    return {
        {"BASW England, 80-20 survey", 2018, "recalled in a survey", "350 members", "face-to-face with people",
         "11 h of a 45 h week (24.4 %)", 24.4, "Hours overlap: 11 + 7 + 29 = 47 h of 45 h.", true},
        {"BASW England, 80-20 survey", 2018, "recalled in a survey", "350 members", "phone with the same people",
         "7 h of a 45 h week (15.6 %)", 15.6, "Hours overlap: 11 + 7 + 29 = 47 h of 45 h.", true},
        {"BASW England, 80-20 survey", 2018, "recalled in a survey", "350 members", "computer and paperwork",
         "29 h of a 45 h week (64.4 %)", 64.4, "Hours overlap: 11 + 7 + 29 = 47 h of 45 h."},
        {"CCN/ACCE/Newton", 2022, "logged one week, and shadowing", "more than 100 workers",
         "directly with children and families", "just under 20 %", 20, "No error margin is given.", true},
        {"CCN/ACCE/Newton", 2022, "logged one week, and shadowing", "more than 100 workers",
         "case recording, administration or other IT", "half", 50, "No error margin is given."},
        {"CCN/ACCE/Newton", 2022, "the study’s own model", "more than 100 workers",
         "directly with families, what it says could be reached", "45 % on average", 45,
         "A model of what could be, not a measurement.", true},
        {"Liquid Personnel", 2012, "recalled in a survey", "600+ workers", "face-to-face", "15 % of 45.9 h", 15,
         "16 % of the week is attributed to nothing.", true},
        {"Liquid Personnel", 2012, "recalled in a survey", "600+ workers", "administration", "35 % of 45.9 h", 35,
         "16 % of the week is attributed to nothing."},
        {"Hampshire and Isle of Wight, personal assistants", 2017, "evaluation of a pilot, 2015 to 2016",
         "n is not given", "with families, before and after", "34 % → 58 %", 58,
         "Workers had a personal assistant; costs £4,408 and saves about £9,000 a worker.", true},
        {"Hampshire and Isle of Wight, personal assistants", 2017, "evaluation of a pilot, 2015 to 2016",
         "n is not given", "administration, before and after", "36 % → 14 %", 14,
         "Workers had a personal assistant; costs £4,408 and saves about £9,000 a worker."},
        {"Essex", 0, "the council’s own figure", "n is not given", "direct work", "40 %", 40,
         "The council’s own figure; the year is not given.", true},
        {"Essex", 0, "the council’s own figure", "n is not given", "recording", "15.7 h a week", 42.4,
         "The share is worked out for a week of 37 h."},
    };
}

HoursStudy study_of_hours(double week_hours, const std::vector<std::pair<std::string, double>>& hours) {
    HoursStudy study;
    study.week_hours = week_hours;
    for (const auto& [label, amount] : hours) {
        study.lines.push_back({label, amount, week_hours > 0 ? 100 * amount / week_hours : 0});
        study.sum_hours += amount;
    }
    const double over = study.sum_hours - week_hours;
    study.overlap_hours = over > 0 ? over : 0;
    study.left_hours = over < 0 ? -over : 0;
    study.left_percent = week_hours > 0 ? 100 * study.left_hours / week_hours : 0;
    return study;
}

SharesStudy study_of_shares(double week_hours, const std::vector<std::pair<std::string, double>>& percents) {
    SharesStudy study;
    study.week_hours = week_hours;
    double attributed = 0;
    for (const auto& [label, percent] : percents) {
        study.lines.push_back({label, week_hours * percent / 100, percent});
        attributed += percent;
    }
    study.unattributed_percent = attributed < 100 ? 100 - attributed : 0;
    study.unattributed_hours = week_hours * study.unattributed_percent / 100;
    return study;
}

double weekly_of_monthly(double hours_a_month) {
    constexpr double weeks_a_month = 4.345;
    return hours_a_month / weeks_a_month;
}

} // namespace fourfifths
