// Lets the test reach the guard and IDBFS from outside the module.
mergeInto(LibraryManager.library, {
    $GuardProbe__deps: ["$VaultGuard", "$IDBFS"],
    $GuardProbe__postset: "Module.VaultGuard = VaultGuard; Module.IDBFS = IDBFS;",
    $GuardProbe: {},
});
