namespace Dateline.Fetching;
