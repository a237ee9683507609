#include "text/syllables.h"

// Made by scripts/syllable_exceptions.mjs from the CMU Pronouncing Dictionary, Copyright (C) 1993-2008 Carnegie Mellon
// University. All rights reserved. Its licence is in NOTICES.md.

namespace fourfifths {

std::string_view syllable_exceptions() {
    return "aborigine6accompaniment4aches4acne6acquiesc6admire 4afore4agreeable6albeit6alien6alienate 5aluminium4"
           "ambiguit6amphitheatre6anyone6apostrophe6apprenticeship4aren't6arguabl6argue6arguing6aspirin 4atheist6"
           "australia4averages4awes4awfully4axiom6baseb4baseline4beautifully4beforehand4behaviour4beings6belgium4"
           "beneficiar6berk4boa 6boredom4bourgeois4bridesmaid4brillian4bundling6business4california4caretaker4"
           "catastrophe6catholic4caveat6chandelier4changeover4chocolate4choir 6civilian4coagulat6coalesc6coalition6"
           "coe6coincid6communique6company'll6complementary4confidentiality6congenial 4continuum6cooperat6coordinat6"
           "cordial4coupling 4coyote6cranial4creat6creature5cruelt4cycli6cyclic5dandelion6daredevil4deactivate6"
           "decorative4deif6deit6delineat6desiring6desperate 4devour6diabetes6differently4dire 4doable6drawer4"
           "eavesdrop4edinburgh6elaborate 4electronically6element6elementary4elsewhere4embed 6embryo6emotionally4"
           "enthusias6entirely6entirety6especially4etc 8etiologies6european6evening4everybody4everyday4everything4"
           "everywhere4expire 4expired4extraordinarily4eyeb4eyel4eyesight4eyewitness4facsimile6falsehood4familial4"
           "farewell4financier4firework4flores6flour 6fluor4flyer6foreb4forec4foref4foreg4foreh4forem4forerunner4"
           "foresee 4foreshadow4forestall4foret4forew4forte6framework4fruity4gabriel6gamesmanship4garbling4"
           "gastrointestinal6gateway4gaussian6geni4genuine6georg4giant6gimme6grapefruit4grapevine4gratuitous6"
           "gravestone4graveyard4guidebook4guideline4guinea4headaches4henceforth4hereby4heroi6hierarchy6historically6"
           "homema4homest4hometown4homew4horseshoe4hour6houseb4household4housekeep4housew4how're6iceb4idealistic6"
           "impaired4impoverish4infrared6ingenious4initiative4inkling4inquire 4inquiri6inspire 4inspires4interest4"
           "interestingly5intrinsically6intuit6invaluable4italian4jeopard4laborator4leicester4lemme6lenient 6leopard4"
           "lifeb4lifeguard4lifeli4lifes4lifetime4likeli4likewise4linea6lion6littler6liveli4luncheon4malleab6"
           "mathematically6maybe6meander6messia6microorganism6milestone4millionaire4minesweeper4mire4moreover4mrs4ms 4"
           "muddling6museum6naive6naked6nauseat6nauseous4nevertheless6nike6nineteen4ninetie4notebook4nucle6o'clock6"
           "ok 6oneself4opera 4operas4our6overreact6overseas4pacemaker4paired4parliament4peacemaker4peculiarit6people4"
           "periodically6permea6persua4physically6physiolog6pierre6pipeline4pirouette6pituitary6poinsettia6policem4"
           "politically6posterior4prayer4preem6preexist6principally4privilege4procreat6psychoanalys6questionnaire4"
           "radioactiv6ratio 6ratios6rattling4react6readjust6reali6realisation5reallocat6reapp6rearrang6reass6recipe6"
           "recovery4recreat6recycling6reelect6reen6reevaluat6rei6reign5repaired4repertoire4requiring6retire4"
           "retirement6reu6righteous4ruin6safeguard4salesm4sampling 4satisfactor4savio4scapegoat4scien6scientifically7"
           "several4shareholder4sibling 4sideline4sidestep4sidewa4silhouette6simpler6skateboard4smokestack4socio6"
           "soldier4solely6solitaire4somebody4somehow4someone4someplace4somet4somewh4sour 6sovereign4spaceship4"
           "specialities4speciality6spokes4startling 4statesm4stoic6stonewa4storehouse4storekeeper4subtly6suicid6"
           "superfluous4surgically6tackling4takeo4technically6technologically6teleconferenc4tempera4theatr6theor4"
           "theoretic5theoretically6theoris5there'll6there're6thereby4therefore4thereo4tia6timeline4timetable4"
           "trademark4trendie4typeset4typewrit4uninterest4unreasonable4untangling4usefulness4valuable4vegetable4"
           "veterinar4visualis4visually4visuals4w 7warehous4wastebasket4wavelength4wednesday4weren't6whatsoever6"
           "whereas4whereby4whistling4whoever6wholehearted4wholes4wicked 6widespread4wisecrack4wretched 6";
}

} // namespace fourfifths
