#include "screens/self_test_checks.h"
#include <array>

namespace fourfifths {
namespace {

constexpr std::array keeping = {
    BrowserCheck{"keeps", "Keeps records (IndexedDB)",
                 "Nothing can be kept here. Ask IT to allow site data for this page."},
    BrowserCheck{"persisted", "Promises not to clear them when the disk is full",
                 "The browser may clear records to make room: back up every day."},
    BrowserCheck{"room", "Has room for them", "Saving will soon fail. Ask IT to free space on this computer."},
    BrowserCheck{"remembers", "Can tell that records were cleared (localStorage)",
                 "If this browser is cleared, the program starts as if it were new: open your back-up then."},
    BrowserCheck{"buckets", "Keeps a second copy (Storage Buckets)",
                 "There is one copy on this computer, so back-ups matter more."},
    BrowserCheck{"locks", "Knows of other windows (Web Locks)",
                 "Use one window only: the window that saves last wins, and the other stops."},
    BrowserCheck{"windows", "Lets windows hand over to each other (BroadcastChannel)",
                 "A second window cannot ask the first one to save: close the first one yourself."},
};
constexpr std::array working = {
    BrowserCheck{"speed", "Runs WebAssembly fast enough to unlock",
                 "Unlocking is slow, and so may the rest be. Ask IT not to switch off WebAssembly’s compiler (JIT)."},
    BrowserCheck{"graphics", "Draws the day with the graphics card (WebGL2)",
                 "The program draws the day itself. It looks the same and is a little slower."},
    BrowserCheck{"copies", "Copies for pasting into the case system",
                 "Copy buttons do not work here: select the text and press Ctrl and C."},
    BrowserCheck{"downloads", "Saves files",
                 "Back-ups and documents cannot be saved as files here. Ask IT to allow downloads."},
    BrowserCheck{"files", "Keeps a back-up file up to date (File System Access)",
                 "Each back-up is a new download, which you then check."},
};
constexpr std::array safety = {
    BrowserCheck{"secure", "Secure address", "This address may not hold real records. Use https, or the single file."},
    BrowserCheck{"policy", "Nothing can be sent from the page (content security policy)",
                 "This copy of the program was changed, or the browser is very old. Do not use it for real records."},
    BrowserCheck{"trusted", "Text cannot become program (Trusted Types)",
                 "One of several defences is missing. An up-to-date Edge or Chrome has it."},
    BrowserCheck{"calls", "Direct connections are off (WebRTC)",
                 "This copy of the program was changed. Do not use it for real records."},
    BrowserCheck{"workers", "No service worker at this address",
                 "Another program can stand between you and this page. Ask IT to give it an address of its own."},
};
constexpr std::array about = {
    BrowserCheck{"zone", "Time zone", {}},
    BrowserCheck{"languages", "Languages", {}},
    BrowserCheck{"browser", "Browser and system", {}},
    BrowserCheck{"agent", "As it names itself", {}},
    BrowserCheck{"program", "SHA-256 of the program (fourfifths.wasm)", {}},
    BrowserCheck{"page", "SHA-256 of the page", {}},
    BrowserCheck{"format", "Versions of the vault’s format it reads", {}},
};
constexpr std::array all = {
    BrowserChecks{"Keeping records", keeping},
    BrowserChecks{"Working", working},
    BrowserChecks{"Safety", safety},
    BrowserChecks{"Browser and program", about},
};

} // namespace

std::span<const BrowserChecks> browser_checks() { return all; }

} // namespace fourfifths
