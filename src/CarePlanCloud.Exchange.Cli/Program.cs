using System.Text;
using CarePlanCloud.Exchange.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var input = Console.OpenStandardInput();
return CommandLine.Run(args, new Terminal(Console.Out, Console.Error, input, !Console.IsOutputRedirected, !Console.IsErrorRedirected));
