using Dateline.Cli;

return await new DatelineCommand(Desk.OfThisProcess()).RunAsync(args);
