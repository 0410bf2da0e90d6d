using System.CommandLine;
using Dateline.Eval.Training;
using Dateline.Eval.Training.Names;

namespace Dateline.Eval;

/// <summary>The commands that make the data files which ship with the library (docs/MODELS.md).</summary>
internal static class Shipped
{
    public static Command Gazetteer()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds gazetteer/.", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("build-gazetteer", "Makes Rules/gazetteer/places.bin from the GeoNames extracts.") { data, file };
        command.SetAction(parsed =>
            GazetteerBuilder.Build(Path.Combine(parsed.GetValue(data)!, "gazetteer"), parsed.GetValue(file)!));
        return command;
    }

    public static Command Words()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds names/gmb/.", Required = true };
        var common = new Option<string>("--common") { Description = "Words in lower case: the file to write.", Required = true };
        var given = new Option<string>("--given") { Description = "Given names: the file to write.", Required = true };
        var family = new Option<string>("--family") { Description = "Family names: the file to write.", Required = true };
        var command = new Command("build-words", "Makes the word lists of names from newswire.") { data, common, given, family };
        command.SetAction(parsed => WordListBuilder.Build(
            parsed.GetValue(data)!, parsed.GetValue(common)!, parsed.GetValue(given)!, parsed.GetValue(family)!));
        return command;
    }

    public static Command Lexicon()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds names/.", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("build-lexicon", "Makes Rules/en/models/lexicon.bin from the cleared texts.") { data, file };
        command.SetAction(parsed => LexiconTrainer.Train(parsed.GetValue(data)!, parsed.GetValue(file)!));
        return command;
    }

    public static Command Grammar()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds names/.", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var seed = new Option<uint>("--seed") { Description = "Of a network that is to teach.", DefaultValueFactory = _ => 1 };
        var teachers = new Option<string[]>("--teacher") { Description = "Networks that read text for it to learn from." };
        var begin = new Option<string?>("--begin") { Description = "A network from which it goes on." };
        var command = new Command("train-grammar", "Makes Rules/en/models/grammar.bin from treebanks.")
            { data, file, seed, teachers, begin };
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(teachers) ?? [];
            var plan = files.Length == 0 ? TrainingPlan.Teacher with { Seed = parsed.GetValue(seed) }
                : parsed.GetValue(begin) is null ? TrainingPlan.Shipped : TrainingPlan.Last;
            GrammarTrainer.Train(
                parsed.GetValue(data)!, parsed.GetValue(file)!, plan, files, parsed.GetValue(begin));
        });
        return command;
    }

    public static Command Names()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds names/.", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("train-names", "Makes Rules/en/models/names.bin from sets with names.") { data, file };
        command.SetAction(parsed => NameTrainer.Train(parsed.GetValue(data)!, parsed.GetValue(file)!));
        return command;
    }
}
