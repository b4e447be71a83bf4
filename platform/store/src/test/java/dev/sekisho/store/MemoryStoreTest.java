package dev.sekisho.store;

class MemoryStoreTest extends WatchContract {
    @Override
    Store open() {
        return Stores.open("memory:");
    }
}
