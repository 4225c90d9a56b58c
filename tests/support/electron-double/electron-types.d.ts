// The double names Electron's declarations through the global namespace: a module import would find the double itself
// where main.ts is compiled against it.
/// <reference types="electron" />
