namespace Dateline.Storage;
