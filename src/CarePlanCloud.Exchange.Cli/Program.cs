using System.Text;
using CarePlanCloud.Exchange.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return args switch
{
    ["check", .. var rest] => CheckCommand.Run(rest, Console.Out, Console.Error),
    ["show", var file] => ShowCommand.Run(file, Console.Out, Console.Error),
    _ => Usage.Print(Console.Error),
};
