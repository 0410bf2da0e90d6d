namespace Dateline.Server;
