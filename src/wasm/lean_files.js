// What Emscripten's file system can do and nothing here asks of it: files that load lazily or beforehand, stores of
// files of its own, rights of open files. Left out: all of it would be loaded before the first screen.
const neverAsked = ["createLazyFile", "forceLoadFile", "createPreloadedFile", "createDataFile", "loadFilesFromDB",
    "saveFilesToDB", "indexedDB", "DB_NAME", "analyzePath", "findObject", "unmount", "rename", "chdir", "allocate",
    "fchmod", "fchown", "lchmod", "lchown", "quit"];
for (const name of neverAsked) delete LibraryManager.library.$FS[name];
